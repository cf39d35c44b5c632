using System.Security.Cryptography;
using System.Text;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.Lambda;
using ApiDefinition = Acinaces.Topology.Model.ApiDefinition;

namespace Acinaces.Infra.Projections;

/// <summary>The REST API. AWS imports the very document that the local gateway imports.</summary>
internal static class ApiProjection
{
    /// <summary>The one stage; an environment has one API, so a second stage would only be a second way around its settings.</summary>
    public const string StageName = "live";

    public static CfnStage AddApi(this EnvironmentStack stack, ApiDefinition api)
    {
        var document = OpenApiDocument.Of(stack.Topology, api, stack.Names);
        var resource = new CfnRestApi(stack, "Api", new CfnRestApiProps
        {
            Name = stack.Names.Of(api),
            Description = $"API of the {stack.Settings.Name} environment",
            Body = TemplateValue.Of(document),
            Mode = "overwrite",
            ApiKeySourceType = "HEADER",
            EndpointConfiguration = new CfnRestApi.EndpointConfigurationProperty { Types = ["REGIONAL"] },
            MinimumCompressionSize = api.CompressionFromBytes,
            // With a name of our own there is one way in, and the firewall stands in it.
            DisableExecuteApiEndpoint = stack.Settings.Domain is not null,
        });
        AllowCalls(stack, api, resource);
        return AddStage(stack, api, resource, Deployment(stack, resource, document.ToJsonString()));
    }

    // A deployment is a snapshot, so each content has one of its own. The document says all that a deployment holds.
    private static CfnDeployment Deployment(EnvironmentStack stack, CfnRestApi api, string document)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document)))[..12];
        return new CfnDeployment(stack, $"Deployment{hash}", new CfnDeploymentProps { RestApiId = api.Ref, Description = $"OpenAPI document {hash}" });
    }

    private static CfnStage AddStage(EnvironmentStack stack, ApiDefinition api, CfnRestApi resource, CfnDeployment deployment)
    {
        var accessLog = stack.AddLogGroup("AccessLog", $"/aws/apigateway/{stack.Names.Of(api)}");
        var executionLog = stack.AddLogGroup("ExecutionLog", Fn.Join("", ["API-Gateway-Execution-Logs_", resource.Ref, "/", StageName]));
        var stage = new CfnStage(stack, "Stage", new CfnStageProps
        {
            RestApiId = resource.Ref,
            DeploymentId = deployment.Ref,
            StageName = StageName,
            TracingEnabled = true,
            AccessLogSetting = new CfnStage.AccessLogSettingProperty { DestinationArn = accessLog.AttrArn, Format = AccessLog.Format },
            CacheClusterEnabled = api.Cache is not null,
            CacheClusterSize = api.Cache?.SizeGb.ToString(System.Globalization.CultureInfo.InvariantCulture),
            MethodSettings = MethodSettings(stack, api),
        });
        // Otherwise the gateway makes this group itself at the first call, and it would keep its lines for ever.
        stage.AddDependency(executionLog);
        return stage;
    }

    // Settings of one method replace those of all methods as a whole, so each states everything.
    private static object[] MethodSettings(EnvironmentStack stack, ApiDefinition api)
    {
        CfnStage.MethodSettingProperty Settings(string path, string method, ApiCacheSettings? cache) => new()
        {
            ResourcePath = path,
            HttpMethod = method,
            MetricsEnabled = true,
            LoggingLevel = stack.Settings.LogLevel == "DEBUG" ? "INFO" : "ERROR",
            // Bodies hold exchange keys and tokens.
            DataTraceEnabled = false,
            ThrottlingRateLimit = api.RequestsPerSecond,
            ThrottlingBurstLimit = api.Burst,
            CachingEnabled = cache is not null,
            CacheTtlInSeconds = cache?.TimeToLive.TotalSeconds,
            CacheDataEncrypted = cache is null ? null : true,
        };
        return
        [
            Settings("/*", "*", cache: null),
            .. from function in stack.Topology.Functions
               from route in function.Routes
               where AnswerCache.Keeps(api, route)
               select Settings($"/{route.Path.Replace("/", "~1", StringComparison.Ordinal)}", route.Method, api.Cache),
        ];
    }

    private static void AllowCalls(EnvironmentStack stack, ApiDefinition api, CfnRestApi resource)
    {
        foreach (var function in stack.Topology.Functions.Where(function => function.Routes.Count > 0 || ReferenceEquals(function, api.Authorizer)))
        {
            new CfnPermission(stack, $"Call{EnvironmentStack.PascalCase(function.Name)}", new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = stack.Names.InvocationArnOf(function),
                Principal = "apigateway.amazonaws.com",
                SourceAccount = stack.Context.AccountId,
                SourceArn = Fn.Join("", [stack.Names.Arn("execute-api", ""), resource.Ref, "/*"]),
            });
        }
    }
}
