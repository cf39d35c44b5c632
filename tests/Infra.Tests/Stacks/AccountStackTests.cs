using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class AccountStackTests(SynthesizedTemplates templates)
{
    [Fact]
    public void What_an_account_has_once_stands_in_no_environment()
    {
        string[] singletons = ["AWS::IAM::OIDCProvider", "AWS::ApiGateway::Account", "AWS::AccessAnalyzer::Analyzer"];
        foreach (var type in singletons)
            Assert.All(templates.Assembly.OfType(type), resource => Assert.StartsWith("acinaces-account", resource.Stack.Name, StringComparison.Ordinal));
        Assert.Single(templates.Assembly.OfType("AWS::IAM::OIDCProvider"));
        Assert.Single(templates.Assembly.OfType("AWS::ApiGateway::Account"));
    }

    [Fact]
    [Requirement("INF-16.7")]
    public void Access_from_outside_is_analysed_in_every_region_that_has_stacks()
    {
        var regions = templates.Assembly.Stacks.Select(stack => stack.Region).Distinct().Order();
        var analysed = templates.Assembly.OfType("AWS::AccessAnalyzer::Analyzer").Where(analyzer => analyzer.Text("Type") == "ACCOUNT").Select(analyzer => analyzer.Stack.Region);
        Assert.Equal(regions, analysed.Order());
    }

    [Fact]
    public void Github_is_trusted_for_tokens_made_for_aws() =>
        Assert.Equal("sts.amazonaws.com", Assert.Single(templates.Assembly.OfType("AWS::IAM::OIDCProvider"), IsGitHub).Text("ClientIdList", "0"));

    private static bool IsGitHub(TemplateResource provider) => provider.Text("Url") == "https://token.actions.githubusercontent.com";
}
