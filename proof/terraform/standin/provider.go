package main

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// provider answers what Terraform asks for managed resources. What it is not asked here has no answer.
type provider struct {
	tfprotov5.ProviderServer
	published *published
	account   string
	region    string
}

func (p *provider) GetProviderSchema(context.Context, *tfprotov5.GetProviderSchemaRequest) (*tfprotov5.GetProviderSchemaResponse, error) {
	configuration, err := schemaOf(p.published.Provider)
	if err != nil {
		return nil, err
	}
	resources := map[string]*tfprotov5.Schema{}
	for name, one := range p.published.Resources {
		if resources[name], err = schemaOf(one); err != nil {
			return nil, err
		}
	}
	return &tfprotov5.GetProviderSchemaResponse{Provider: configuration, ResourceSchemas: resources}, nil
}

func (p *provider) PrepareProviderConfig(_ context.Context, asked *tfprotov5.PrepareProviderConfigRequest) (*tfprotov5.PrepareProviderConfigResponse, error) {
	return &tfprotov5.PrepareProviderConfigResponse{PreparedConfig: asked.Config}, nil
}

// ConfigureProvider refuses a configuration that any account would do for: that is what keeps it from a wrong one.
func (p *provider) ConfigureProvider(_ context.Context, asked *tfprotov5.ConfigureProviderRequest) (*tfprotov5.ConfigureProviderResponse, error) {
	schema, err := schemaOf(p.published.Provider)
	if err != nil {
		return nil, err
	}
	given, err := asked.Config.Unmarshal(schema.ValueType())
	if err != nil {
		return nil, err
	}
	members, err := membersOf(given)
	if err != nil {
		return nil, err
	}
	var accounts []tftypes.Value
	if err := members["allowed_account_ids"].As(&accounts); err != nil {
		return nil, err
	}
	if len(accounts) != 1 {
		return nil, fmt.Errorf("allowed_account_ids names %d accounts", len(accounts))
	}
	if err := accounts[0].As(&p.account); err != nil {
		return nil, err
	}
	return &tfprotov5.ConfigureProviderResponse{}, members["region"].As(&p.region)
}

func (p *provider) StopProvider(context.Context, *tfprotov5.StopProviderRequest) (*tfprotov5.StopProviderResponse, error) {
	return &tfprotov5.StopProviderResponse{}, nil
}

func (p *provider) ValidateResourceTypeConfig(context.Context, *tfprotov5.ValidateResourceTypeConfigRequest) (*tfprotov5.ValidateResourceTypeConfigResponse, error) {
	return &tfprotov5.ValidateResourceTypeConfigResponse{}, nil
}

func (p *provider) UpgradeResourceState(_ context.Context, asked *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.UpgradeResourceStateResponse, error) {
	kind, err := p.typeOf(asked.TypeName)
	if err != nil {
		return nil, err
	}
	state, err := asked.RawState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	same, err := tfprotov5.NewDynamicValue(kind, state)
	return &tfprotov5.UpgradeResourceStateResponse{UpgradedState: &same}, err
}

// ReadResource finds everything as it was left.
func (p *provider) ReadResource(_ context.Context, asked *tfprotov5.ReadResourceRequest) (*tfprotov5.ReadResourceResponse, error) {
	return &tfprotov5.ReadResourceResponse{NewState: asked.CurrentState}, nil
}

// PlanResourceChange leaves a resource that is there what AWS has given it.
func (p *provider) PlanResourceChange(_ context.Context, asked *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.PlanResourceChangeResponse, error) {
	kind, err := p.typeOf(asked.TypeName)
	if err != nil {
		return nil, err
	}
	before, err := asked.PriorState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	if !before.IsNull() {
		return &tfprotov5.PlanResourceChangeResponse{PlannedState: asked.ProposedNewState}, nil
	}
	state, err := p.change(asked.TypeName, asked.ProposedNewState, planned)
	return &tfprotov5.PlanResourceChangeResponse{PlannedState: state}, err
}

func (p *provider) ApplyResourceChange(_ context.Context, asked *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.ApplyResourceChangeResponse, error) {
	state, err := p.change(asked.TypeName, asked.PlannedState, p.made)
	return &tfprotov5.ApplyResourceChangeResponse{NewState: state}, err
}

func (p *provider) typeOf(name string) (tftypes.Type, error) {
	schema, err := schemaOf(p.published.Resources[name])
	if err != nil {
		return nil, err
	}
	return schema.ValueType(), nil
}

// change gives a resource's next state; one that goes has none.
func (p *provider) change(name string, asked *tfprotov5.DynamicValue, next func(string, block, members) members) (*tfprotov5.DynamicValue, error) {
	kind, err := p.typeOf(name)
	if err != nil {
		return nil, err
	}
	state, err := asked.Unmarshal(kind)
	if err != nil || state.IsNull() {
		return asked, err
	}
	held, err := membersOf(state)
	if err != nil {
		return nil, err
	}
	changed := next(name, p.published.Resources[name], held)
	value, err := tfprotov5.NewDynamicValue(kind, tftypes.NewValue(kind, map[string]tftypes.Value(changed)))
	return &value, err
}
