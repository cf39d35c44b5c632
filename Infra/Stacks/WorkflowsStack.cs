using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The state machines.</summary>
public sealed class WorkflowsStack : EnvironmentStack
{
    public WorkflowsStack(Construct scope, StackContext context)
        : base(scope, context, "Workflows", "State machines")
    {
        foreach (var workflow in Topology.Workflows)
            this.AddWorkflow(workflow);
    }
}
