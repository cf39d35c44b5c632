using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The functions.</summary>
public sealed class FunctionsStack : EnvironmentStack
{
    public FunctionsStack(Construct scope, StackContext context)
        : base(scope, context, "Functions", "Functions with their roles, logs and versions")
    {
        var code = new FunctionCode(this);
        var canary = Settings.FunctionRelease == FunctionRelease.Canary ? new CanaryRelease(this) : null;
        foreach (var function in Topology.Functions)
        {
            var alias = this.AddFunction(function, code);
            canary?.Guard(function, alias);
        }
    }
}
