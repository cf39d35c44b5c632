using System.Collections.Concurrent;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Schemas;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>A stage made ready for requests: routes as a tree, schemas read on first use.</summary>
internal sealed class CompiledStage(Stage stage, Deployment deployment)
{
    private readonly RouteTree<ApiResource> _resources = TreeOf(deployment.Api);
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    public Stage Stage { get; } = stage;

    public Deployment Deployment { get; } = deployment;

    public RestApi Api => Deployment.Api;

    /// <summary>Finds the resource of a path, whether or not it has the method called.</summary>
    /// <param name="path">As sent, percent-encoded, without stage.</param>
    /// <param name="parameters">Gets the decoded values of the placeholders.</param>
    public ApiResource? Find(string path, List<KeyValuePair<string, string>> parameters) => _resources.Find(RouteTree<ApiResource>.AnyMethod, path.AsSpan().Trim('/'), parameters);

    public JsonSchema? SchemaOf(string modelName) =>
        Api.Models.TryGetValue(modelName, out var model) ? _schemas.GetOrAdd(modelName, _ => JsonSchema.Parse(model.Schema, Api.Models)) : null;

    public bool IsBinary(string contentType)
    {
        foreach (var type in Api.BinaryMediaTypes)
        {
            if (type == "*/*" || type.Equals(contentType, StringComparison.OrdinalIgnoreCase) || type.EndsWith("/*", StringComparison.Ordinal) && contentType.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The throttle of a method of the stage. Absent: the stage sets none.</summary>
    public ThrottleSettings? ThrottleOf(ApiResource resource, string httpMethod)
    {
        if (Stage.MethodSettings is not { } settings) return null;
        var setting = settings.GetValueOrDefault($"{resource.Path.TrimStart('/').Replace("/", "~1", StringComparison.Ordinal)}/{httpMethod}") ?? settings.GetValueOrDefault($"~1{resource.Path.TrimStart('/').Replace("/", "~1", StringComparison.Ordinal)}/{httpMethod}") ?? settings.GetValueOrDefault("*/*");
        return setting?.ThrottlingRateLimit is null ? null : new ThrottleSettings(setting.ThrottlingBurstLimit, setting.ThrottlingRateLimit);
    }

    private static RouteTree<ApiResource> TreeOf(RestApi api)
    {
        var tree = new RouteTree<ApiResource>();
        foreach (var resource in api.Resources.Values)
        {
            if (resource.ResourceMethods is { Count: > 0 }) tree.Add(resource.Path.Split('/', StringSplitOptions.RemoveEmptyEntries), RouteTree<ApiResource>.AnyMethod, resource);
        }
        return tree;
    }
}
