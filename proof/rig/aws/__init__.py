"""An AWS without an account: moto behind a proxy that decides who may do what, and keeps ECS's own rules."""
