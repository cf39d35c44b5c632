using Amazon.CDK;
using Amazon.CDK.AWS.AccessAnalyzer;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.IAM;

namespace Acinaces.Infra.Projections;

/// <summary>The things an account has one of.</summary>
internal static class AccountProjection
{
    public static void AddGitHubIdentity(this Stack stack)
    {
        var provider = new CfnOIDCProvider(stack, "GitHub", new CfnOIDCProviderProps
        {
            Url = $"https://{GitHubIdentity.Issuer}",
            ClientIdList = [GitHubIdentity.Audience],
        });
        new CfnOutput(stack, "GitHubIdentityArn", new CfnOutputProps { Description = "Identity provider that the pipeline's roles trust", Value = provider.AttrArn });
    }

    public static void AddAccessAnalyzer(this Stack stack) =>
        new CfnAnalyzer(stack, "Analyzer", new CfnAnalyzerProps { AnalyzerName = "acinaces", Type = "ACCOUNT" });

    /// <summary>API Gateway writes logs under one role per account and region; an API that sets another would change it for all.</summary>
    public static void AddGatewayLogging(this Stack stack, string accountId)
    {
        var role = new CfnRole(stack, "GatewayLogging", new CfnRoleProps
        {
            RoleName = "acinaces-api-gateway-logging-role",
            AssumeRolePolicyDocument = RolePolicy.TrustOf("apigateway.amazonaws.com", accountId),
            ManagedPolicyArns = ["arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"],
        });
        new CfnAccount(stack, "Gateway", new CfnAccountProps { CloudWatchRoleArn = role.AttrArn });
    }
}
