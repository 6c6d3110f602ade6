import { fileIn } from './support/bundle'
import { expect, test } from './support/policyWatch'
import { downloadBundle, goToStep, openExample, openWizard } from './support/wizard'

test('the ECS side is set up by a stack or by commands, and the bundle holds what was chosen', async ({ page }) => {
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
  await setup.getByRole('radio', { name: /AWS commands/ }).check()
  await goToStep(page, 'Review')
  const commands = await downloadBundle(page)
  expect((await fileIn(commands.bytes, 'ecs/task-definition.json')).length).toBeGreaterThan(0)
  await expect(fileIn(commands.bytes, 'ecs/cloudformation.yaml')).rejects.toThrow('No ecs/cloudformation.yaml')
})
