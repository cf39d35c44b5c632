using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.StepFunctions;

namespace Acinaces.Infra.Projections;

/// <summary>A state machine, its log, and the role under which it calls its functions and nothing else.</summary>
internal static class WorkflowProjection
{
    public static void AddWorkflow(this EnvironmentStack stack, Workflow workflow)
    {
        var id = EnvironmentStack.PascalCase(workflow.Name);
        var log = stack.AddLogGroup($"{id}Log", stack.Names.LogGroupOf(workflow));
        var role = new ServiceRole(stack.Names.RoleOf(workflow), "states.amazonaws.com", $"What the workflow {workflow.Name} may do")
        {
            For = stack.Names.ArnOf(workflow),
            Statements = WorkflowPolicy.Statements(workflow, stack.Names),
        }.AddTo(stack, $"{id}Role");
        // What passes between states holds positions and prices of tenants, so production records failures only, and no data.
        var everything = stack.Settings.LogLevel == "DEBUG";
        new CfnStateMachine(stack, id, new CfnStateMachineProps
        {
            StateMachineName = stack.Names.Of(workflow),
            StateMachineType = "STANDARD",
            DefinitionString = StateMachineDocument.Text(workflow, stack.Names),
            RoleArn = role.AttrArn,
            TracingConfiguration = new CfnStateMachine.TracingConfigurationProperty { Enabled = true },
            LoggingConfiguration = new CfnStateMachine.LoggingConfigurationProperty
            {
                Level = everything ? "ALL" : "ERROR",
                IncludeExecutionData = everything,
                Destinations = new object[]
                {
                    new CfnStateMachine.LogDestinationProperty
                    {
                        CloudWatchLogsLogGroup = new CfnStateMachine.CloudWatchLogsLogGroupProperty { LogGroupArn = log.AttrArn },
                    },
                },
            },
        });
    }
}
