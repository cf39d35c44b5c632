using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>An API whose routes are the references made to it, deployed and shown under a custom domain of its own. One subclass per product of API Gateway.</summary>
internal abstract class ApiDeployment(APIGatewayEmulatorResource resource, AwsCloud cloud) : AwsDeployment(resource, cloud)
{
    private readonly List<ApiRoute> _routes = [];

    protected string Name => Resource.Name;

    protected IReadOnlyList<ApiRoute> Routes => _routes;

    public void AddRoute(ApiRoute route) => _routes.Add(route);

    public override async Task<string> DeployAsync(AwsApi api, IReadOnlyDictionary<string, ResolvedValue> environment, CancellationToken cancellationToken)
    {
        await RemoveAsync(api, cancellationToken);
        return await CreateAsync(api, await AwsAccount.IdAsync(api, cancellationToken), cancellationToken);
    }

    public override async Task<string?> FindDefectAsync(AwsApi api, CancellationToken cancellationToken)
    {
        if (!(await IdsAsync(api, cancellationToken)).Any()) return "The API does not exist.";
        foreach (var function in _routes.Select(r => r.Function).Distinct())
        {
            using var region = await function.Cloud.ConnectAsync(TimeProvider.System, function.Region, cancellationToken);
            if (await function.FindDefectAsync(region, cancellationToken) is { } defect) return $"Function '{function.Name}': {defect}";
        }

        return null;
    }

    public override async Task RemoveAsync(AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.RestAsync("apigateway", HttpMethod.Delete, $"{Prefix}/domainnames/{Name}", null, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "NotFoundException")
        {
            // An API of an earlier run may still be there without its domain.
        }

        foreach (var id in await IdsAsync(api, cancellationToken))
        {
            await api.RestAsync("apigateway", HttpMethod.Delete, $"{Apis}/{id}", null, cancellationToken);
        }
    }

    /// <summary>What the paths of the product's operations begin with; empty for REST APIs.</summary>
    protected abstract string Prefix { get; }

    /// <summary>The path of the product's APIs.</summary>
    protected abstract string Apis { get; }

    /// <summary>Creates API, stage, domain and what joins them.</summary>
    /// <returns>The ARN.</returns>
    protected abstract Task<string> CreateAsync(AwsApi api, string account, CancellationToken cancellationToken);

    /// <summary>The ids of the APIs that have the resource's name.</summary>
    protected abstract Task<IEnumerable<string>> IdsAsync(AwsApi api, CancellationToken cancellationToken);

    protected static string FunctionArn(FunctionDeployment function, string account) => $"arn:aws:lambda:{function.Region}:{account}:function:{function.Name}";
}
