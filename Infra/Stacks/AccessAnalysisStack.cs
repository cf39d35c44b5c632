using Acinaces.Infra.Projections;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Access analysis in a further region; an analyzer sees its own only.</summary>
public sealed class AccessAnalysisStack : Stack
{
    public AccessAnalysisStack(Construct scope, string accountId, string region)
        : base(scope, $"AccessAnalysis-{region}", new StackProps
        {
            StackName = $"{AccountStack.NamePrefix}-access-analysis",
            Description = "Finds what can be reached from outside the account",
            Env = new Amazon.CDK.Environment { Account = accountId, Region = region },
            TerminationProtection = true,
        }) => this.AddAccessAnalyzer();
}
