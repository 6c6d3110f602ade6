package main

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// members are the attributes and blocks of a resource, by name.
type members map[string]tftypes.Value

func membersOf(value tftypes.Value) (members, error) {
	held := members{}
	return held, value.As((*map[string]tftypes.Value)(&held))
}

func (held members) text(name string) string {
	var text string
	if value, there := held[name]; there && value.IsKnown() && !value.IsNull() {
		if err := value.As(&text); err != nil {
			return ""
		}
	}
	return text
}

// isGiven tells what the provider gives a resource once it is made.
func isGiven(name string, one attribute) bool { return one.Mode == "computed" || name == "id" }

// planned leaves open what is known only once the resource is made.
func planned(_ string, schema block, held members) members {
	for name, one := range schema.Attributes {
		if isGiven(name, one) && held[name].IsNull() {
			held[name] = tftypes.NewValue(held[name].Type(), tftypes.UnknownValue)
		}
	}
	return held
}

// kinds says how the ARN of a resource goes on behind its service.
var kinds = map[string]string{
	"aws_cloudwatch_log_group": "logs:%s:%s:log-group:",
	"aws_ecs_cluster":          "ecs:%s:%s:cluster/",
	"aws_ecs_task_definition":  "ecs:%s:%s:task-definition/",
	"aws_iam_role":             "iam::%[2]s:role/",
}

func (p *provider) arn(resource, name string) string {
	partition := "aws"
	if strings.HasPrefix(p.region, "cn-") {
		partition = "aws-cn"
	}
	return "arn:" + partition + ":" + fmt.Sprintf(kinds[resource], p.region, p.account) + name
}

// made makes up what AWS would give: ARNs as AWS writes them, and the first revision.
func (p *provider) made(resource string, schema block, held members) members {
	name := held.text("name") + held.text("family")
	for member, one := range schema.Attributes {
		if held[member].IsKnown() || !isGiven(member, one) {
			continue
		}
		kind := held[member].Type()
		switch {
		case member == "arn" && resource == "aws_ecs_task_definition":
			held[member] = tftypes.NewValue(kind, p.arn(resource, name)+":1")
		case member == "arn":
			held[member] = tftypes.NewValue(kind, p.arn(resource, name))
		case member == "id":
			held[member] = tftypes.NewValue(kind, name)
		default:
			held[member] = tftypes.NewValue(kind, nil)
		}
	}
	return held
}
