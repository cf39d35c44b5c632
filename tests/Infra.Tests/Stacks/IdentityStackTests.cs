using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class IdentityStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, InlineData("test", "INACTIVE"), InlineData("production", "ACTIVE")]
    public void Users_sign_in_by_mail_with_a_strong_password_and_may_add_a_second_factor(string environment, string protection)
    {
        var pool = Pool(environment);
        Assert.Equal(protection, pool.Text("DeletionProtection"));
        Assert.Equal(("email", "email"), (pool.Text("UsernameAttributes"), pool.Text("AutoVerifiedAttributes")));
        Assert.Equal("12", pool.Text("Policies", "PasswordPolicy", "MinimumLength"));
        foreach (var kind in new[] { "RequireUppercase", "RequireLowercase", "RequireNumbers", "RequireSymbols" })
            Assert.True(pool.IsOn("Policies", "PasswordPolicy", kind), kind);
        Assert.Equal(("OPTIONAL", "SOFTWARE_TOKEN_MFA"), (pool.Text("MfaConfiguration"), pool.Text("EnabledMfas")));
        Assert.Equal(("ENFORCED", "PLUS"), (pool.Text("UserPoolAddOns", "AdvancedSecurityMode"), pool.Text("UserPoolTier")));
    }

    [Theory, MemberData(nameof(Environments))]
    public void A_user_can_read_but_not_write_the_own_tenant_and_roles(string environment)
    {
        var client = Assert.Single(Pool(environment).Stack.OfType("AWS::Cognito::UserPoolClient"));
        Assert.Equal("email,name", client.Text("WriteAttributes"));
        Assert.Contains("custom:tenant_id", client.Text("ReadAttributes"), StringComparison.Ordinal);
        Assert.Contains("custom:roles", client.Text("ReadAttributes"), StringComparison.Ordinal);
        Assert.Equal("false", client.Text("GenerateSecret"));
        Assert.Equal(("ENABLED", true), (client.Text("PreventUserExistenceErrors"), client.IsOn("EnableTokenRevocation")));
        Assert.Equal(("1", "1", "30"), (client.Text("AccessTokenValidity"), client.Text("IdTokenValidity"), client.Text("RefreshTokenValidity")));
    }

    [Theory, MemberData(nameof(Environments))]
    public void Each_role_is_a_group(string environment) => Assert.Equal(
        ["ADMIN", "ANALYST", "RISK_MANAGER", "SUPER_ADMIN", "TRADER", "VIEWER"],
        Pool(environment).Stack.OfType("AWS::Cognito::UserPoolGroup").Select(group => group.Text("GroupName")).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Environments))]
    public void The_authorizer_believes_tokens_of_this_pool_for_this_client(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var pool = Pool(environment);
        var authorizer = model.Resource("AWS::Lambda::Function", "FunctionName", $"acinaces-{environment}-token-authorizer");
        var issuer = $"https://cognito-idp.eu-central-1.amazonaws.com/{Id(pool)}";
        Assert.Equal(issuer, authorizer.Text("Environment", "Variables", "COGNITO_ISSUER"));
        Assert.Equal($"{issuer}/.well-known/jwks.json", authorizer.Text("Environment", "Variables", "COGNITO_JWKS_URI"));
        Assert.Equal(Id(Assert.Single(pool.Stack.OfType("AWS::Cognito::UserPoolClient"))), authorizer.Text("Environment", "Variables", "COGNITO_CLIENT_ID"));
    }

    private TemplateResource Pool(string environment) => Assert.Single(templates.Assembly.Of(environment).OfType("AWS::Cognito::UserPool"));

    private static string Id(TemplateResource resource) => resource.Stack.Text(new System.Text.Json.Nodes.JsonObject { ["Ref"] = resource.LogicalId });
}
