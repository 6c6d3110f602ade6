// Stands in for Terraform's provider for AWS, which is not published where packages are.
//
// It has the schemas of a published provider, so Terraform itself judges a configuration by them, plans it, and keeps
// a state; what AWS would make is made up and nothing is called.
package main

import (
	"log"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
)

func main() {
	published, err := readPublished()
	if err != nil {
		log.Fatal(err)
	}
	serve := func() tfprotov5.ProviderServer { return &provider{published: published} }
	if err := tf5server.Serve("hashicorp/aws", serve); err != nil {
		log.Fatal(err)
	}
}
