import { expectCommandLineAgrees, fileIn } from './support/bundle'
import { expect, test } from './support/policyWatch'
import { downloadBundle, goToStep, openExample, openWizard } from './support/wizard'

test('the ECS side is set up by a stack, Terraform or commands, and the bundle holds what was chosen', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Runtime')
  const setup = page.getByRole('radiogroup', { name: 'Set up by' })
  await expect(setup.getByRole('radio', { name: /CloudFormation/ })).toBeChecked()
  await page.getByRole('checkbox', { name: 'The cluster is there already' }).check()
  await goToStep(page, 'Review')
  const stack = await downloadBundle(page)
  const template = (await fileIn(stack.bytes, 'ecs/cloudformation.yaml')).toString('utf8')
  expect(template).toContain('Type: AWS::ECS::TaskDefinition')
  expect(template).not.toContain('Type: AWS::ECS::Cluster')

  await goToStep(page, 'Runtime')
  await setup.getByRole('radio', { name: /Terraform/ }).check()
  await goToStep(page, 'Review')
  const terraform = await downloadBundle(page)
  await expectCommandLineAgrees(terraform.bytes)
  const configuration = (await fileIn(terraform.bytes, 'ecs/main.tf')).toString('utf8')
  expect(configuration).toContain('resource "aws_ecs_task_definition" "ingestion" {')
  expect(configuration).not.toContain('resource "aws_ecs_cluster"')
  expect((await fileIn(terraform.bytes, 'iam/task-role-policy.json')).length).toBeGreaterThan(0)
  await expect(fileIn(terraform.bytes, 'ecs/cloudformation.yaml')).rejects.toThrow('No ecs/cloudformation.yaml')

  await goToStep(page, 'Runtime')
  await setup.getByRole('radio', { name: /AWS commands/ }).check()
  await goToStep(page, 'Review')
  const commands = await downloadBundle(page)
  expect((await fileIn(commands.bytes, 'ecs/task-definition.json')).length).toBeGreaterThan(0)
  await expect(fileIn(commands.bytes, 'ecs/main.tf')).rejects.toThrow('No ecs/main.tf')
  await expect(fileIn(commands.bytes, 'ecs/cloudformation.yaml')).rejects.toThrow('No ecs/cloudformation.yaml')
})
