using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Nag;
using Acinaces.Infra.Packaging;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Gates.Nag;

/// <summary>What cdk-nag says of both environments, asked once, and of one stack that is as bad as can be.</summary>
public sealed class NagFindings(SynthesizedTemplates templates) : IAsyncLifetime
{
    public const string BadStack = "acinaces-test-bad";

    private NagOutcome? _outcome;

    public async ValueTask InitializeAsync()
    {
        var bad = Written.Stack(
            """
            "Open": {"Type": "AWS::S3::Bucket", "Properties": {"AccessControl": "PublicRead"}},
            "Lossy": {"Type": "AWS::SQS::Queue", "Properties": {}},
            "All": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}, "Policies": [{"PolicyName": "all", "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}]}}]}}
            """,
            BadStack);
        _outcome = await CdkNag.CheckAsync(new CloudAssembly([.. templates.Assembly.Stacks.Select(stack => stack.With(stack.Document)), bad]), new SourceTree(RepositoryRoot.Path), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The findings in our own stacks, or in the bad one. Skips the test where npm could not be reached.</summary>
    public IReadOnlyList<NagFinding> Of(bool badStack)
    {
        var outcome = _outcome ?? throw new InvalidOperationException("cdk-nag was not asked.");
        Assert.SkipWhen(outcome.SkippedBecause is not null, outcome.SkippedBecause ?? "");
        return [.. outcome.Findings.Where(finding => finding.Stack == BadStack == badStack)];
    }
}
