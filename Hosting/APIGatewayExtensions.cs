using Acinaces.Hosting.Aws;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Adds APIs in front of Lambda functions.</summary>
public static class APIGatewayExtensions
{
    /// <summary>Adds an API. Its routes are the references made to it.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource and of the API.</param>
    /// <param name="apiGatewayType">REST API, or HTTP API with events of format 1.0 or 2.0.</param>
    /// <param name="options">Where it listens.</param>
    /// <exception cref="DistributedApplicationException">HTTPS is asked for, or the application has nothing that the API could run in.</exception>
    public static IResourceBuilder<APIGatewayEmulatorResource> AddAWSAPIGatewayEmulator(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, APIGatewayType apiGatewayType, APIGatewayEmulatorOptions? options = null)
    {
        PlainHttp.Require(options?.HttpsPort, $"The API '{name}'");
        var cloud = AwsCloud.Of(builder) ?? throw new DistributedApplicationException($"The API '{name}' has nothing to run in. Add its functions, or AddAWSLambdaServiceEmulator, before it.");
        var api = builder.AddResource(new APIGatewayEmulatorResource(name, apiGatewayType))
            .ExcludeFromManifest()
            .WithHttpEndpoint(port: options?.HttpPort, name: "http", isProxied: false);
        cloud.ServeDomain(name, api.GetEndpoint("http"));
        AwsDeploymentRunner.Add(api, apiGatewayType switch
        {
            APIGatewayType.Rest => new RestApiDeployment(api.Resource, cloud),
            APIGatewayType.HttpV1 => new HttpApiDeployment(api.Resource, cloud, "1.0"),
            APIGatewayType.HttpV2 => new HttpApiDeployment(api.Resource, cloud, "2.0"),
            _ => throw new ArgumentOutOfRangeException(nameof(apiGatewayType), apiGatewayType, "API Gateway has no such product."),
        });
        return api.WithParentRelationship(cloud.Host).WaitFor(cloud.Host);
    }

    /// <summary>Adds a route to the API.</summary>
    /// <param name="builder">The API.</param>
    /// <param name="lambda">The function that answers.</param>
    /// <param name="httpMethod">The method of the route.</param>
    /// <param name="path">Its path, which may hold variables: <c>/orders/{id}</c>, <c>/admin/{proxy+}</c>.</param>
    public static IResourceBuilder<APIGatewayEmulatorResource> WithReference(
        this IResourceBuilder<APIGatewayEmulatorResource> builder, IResourceBuilder<LambdaProjectResource> lambda, Method httpMethod, string path)
    {
        var function = AwsDeploymentRunner.Of<FunctionDeployment>(lambda.Resource);
        AwsDeploymentRunner.Of<ApiDeployment>(builder.Resource).AddRoute(new ApiRoute(function, httpMethod, path));
        function.AllowCallsOf(builder.Resource.Name);
        return builder.WithReferenceRelationship(lambda.Resource);
    }
}
