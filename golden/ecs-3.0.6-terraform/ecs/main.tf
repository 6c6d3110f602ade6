# OpenMetadata ingestion on ECS for the MWAA environment platform-airflow

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0, < 7.0"
    }
  }

  # The state holds no secret. Put your own backend here if you have one; from Terraform 1.10 on,
  # `use_lockfile = true` keeps two people from changing it at once.
  backend "s3" {
    bucket = "platform-airflow-dags"
    key    = "openmetadata-ingestion/platform-airflow.tfstate"
    region = "us-east-2"
  }
}

provider "aws" {
  region              = "us-east-2"
  allowed_account_ids = ["123456789012"]
}

resource "aws_ecs_cluster" "ingestion" {
  name = "openmetadata-ingestion"
}

resource "aws_cloudwatch_log_group" "ingestion" {
  name              = "/ecs/openmetadata-ingestion"
  retention_in_days = 30
}

resource "aws_iam_role" "task_execution" {
  name               = "openmetadata-ingestion-execution"
  assume_role_policy = file("${path.module}/../iam/ecs-tasks-trust-policy.json")
}

resource "aws_iam_role" "task" {
  name               = "openmetadata-ingestion-task"
  assume_role_policy = file("${path.module}/../iam/ecs-tasks-trust-policy.json")
}

resource "aws_iam_role_policy" "task_execution" {
  name   = "openmetadata-ingestion-execution"
  role   = aws_iam_role.task_execution.name
  policy = file("${path.module}/../iam/task-execution-role-policy.json")
}

resource "aws_iam_role_policy" "task" {
  name   = "openmetadata-ingestion-task"
  role   = aws_iam_role.task.name
  policy = file("${path.module}/../iam/task-role-policy.json")
}

resource "aws_iam_role_policy" "mwaa" {
  name   = "openmetadata-ingestion"
  role   = "platform-airflow-execution"
  policy = file("${path.module}/../iam/mwaa-execution-role-policy.json")
}

locals {
  task_definitions = [
    jsondecode(file("${path.module}/task-definition.json")),
  ]
}

resource "aws_ecs_task_definition" "ingestion" {
  for_each = { for document in local.task_definitions : document.family => document }

  family                   = each.value.family
  requires_compatibilities = each.value.requiresCompatibilities
  network_mode             = each.value.networkMode
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  execution_role_arn       = aws_iam_role.task_execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode(each.value.containerDefinitions)

  runtime_platform {
    cpu_architecture        = each.value.runtimePlatform.cpuArchitecture
    operating_system_family = each.value.runtimePlatform.operatingSystemFamily
  }
}

output "cluster_arn" {
  value = aws_ecs_cluster.ingestion.arn
}

output "task_definition_arns" {
  value = [for made in aws_ecs_task_definition.ingestion : made.arn]
}

output "task_execution_role_arn" {
  value = aws_iam_role.task_execution.arn
}

output "task_role_arn" {
  value = aws_iam_role.task.arn
}

output "log_group_name" {
  value = aws_cloudwatch_log_group.ingestion.name
}
