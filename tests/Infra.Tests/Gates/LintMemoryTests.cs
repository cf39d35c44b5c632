using Acinaces.Infra.Gates;
using Acinaces.Infra.Tests.Assemblies;

namespace Acinaces.Infra.Tests.Gates;

public sealed class LintMemoryTests : IDisposable
{
    private const string Topic = """ "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "alerts"}} """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acinaces-lint-memory-").FullName;

    [Fact]
    public void What_was_remembered_is_known_to_the_next_run_also_under_another_name()
    {
        new LintMemory(_folder, "1").Remember(Written.Stack(Topic));
        Assert.True(new LintMemory(_folder, "1").Knows(Written.Stack(Topic, "acinaces-test-renamed")));
    }

    [Fact]
    public void Another_template_region_or_version_of_the_linter_is_not_known()
    {
        new LintMemory(_folder, "1").Remember(Written.Stack(Topic));
        Assert.False(new LintMemory(_folder, "1").Knows(Written.Stack(Topic.Replace("alerts", "alert", StringComparison.Ordinal))));
        Assert.False(new LintMemory(_folder, "1").Knows(Written.Stack(Topic, region: "us-east-1")));
        Assert.False(new LintMemory(_folder, "2").Knows(Written.Stack(Topic)));
    }

    [Fact]
    public async Task A_template_with_an_error_is_looked_at_again()
    {
        var bad = Written.Assembly(""" "F": {"Type": "AWS::Lambda::Function", "Properties": {"Timeout": 0}} """);
        var first = await CfnLint.CheckAsync(bad, _folder, TestContext.Current.CancellationToken);
        Assert.SkipWhen(first.SkippedBecause is not null, first.SkippedBecause ?? "");
        Assert.NotEmpty(first.Errors);
        var second = await CfnLint.CheckAsync(bad, _folder, TestContext.Current.CancellationToken);
        Assert.Equal(first.Errors, second.Errors);
        Assert.Equal(0, second.Known);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
