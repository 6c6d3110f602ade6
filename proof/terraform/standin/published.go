package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

//go:embed schemas.json
var schemas []byte

type attribute struct {
	Type json.RawMessage `json:"type"`
	Mode string          `json:"mode"`
}

type block struct {
	Attributes map[string]attribute `json:"attributes"`
	Blocks     map[string]block     `json:"blocks"`
	Nesting    string               `json:"nesting"`
	Required   bool                 `json:"required"`
}

// published is what schemas.json says of one version of the provider.
type published struct {
	Version   string           `json:"version"`
	Provider  block            `json:"provider"`
	Resources map[string]block `json:"resources"`
}

// readPublished takes the version from the program's own name, as Terraform finds it: …_v5.99.1.
func readPublished() (*published, error) {
	var every []published
	if err := json.Unmarshal(schemas, &every); err != nil {
		return nil, err
	}
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	for _, one := range every {
		if strings.HasSuffix(name, "_v"+one.Version) {
			return &one, nil
		}
	}
	return nil, fmt.Errorf("no schemas for %s", name)
}

func schemaOf(of block) (*tfprotov5.Schema, error) {
	inner, err := schemaBlock(of)
	return &tfprotov5.Schema{Block: inner}, err
}

func schemaBlock(of block) (*tfprotov5.SchemaBlock, error) {
	made := &tfprotov5.SchemaBlock{}
	for name, one := range of.Attributes {
		kind, err := tftypes.ParseJSONType(one.Type)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		made.Attributes = append(made.Attributes, &tfprotov5.SchemaAttribute{
			Name:     name,
			Type:     kind,
			Required: one.Mode == "required",
			Optional: one.Mode == "optional",
			// A provider may give what is not asked for; of which it does is not published.
			Computed: one.Mode == "computed" || name == "id",
		})
	}
	for name, one := range of.Blocks {
		inner, err := schemaBlock(one)
		if err != nil {
			return nil, err
		}
		nested := &tfprotov5.SchemaNestedBlock{TypeName: name, Block: inner, Nesting: tfprotov5.SchemaNestedBlockNestingModeList}
		if one.Nesting == "set" {
			nested.Nesting = tfprotov5.SchemaNestedBlockNestingModeSet
		}
		if one.Required {
			nested.MinItems = 1
		}
		made.BlockTypes = append(made.BlockTypes, nested)
	}
	return made, nil
}
