namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>Changes deep inside an API, as new values.</summary>
internal static class ResourceEditing
{
    public static RestApi AddMethod(RestApi api, string? resourceId, ApiMethod method)
    {
        var resource = RequireResource(api, resourceId);
        if (resource.ResourceMethods?.ContainsKey(method.HttpMethod) == true) throw ApiGatewayErrors.Conflict("Method already exists for this resource");
        return WithMethod(api, resource, method);
    }

    public static RestApi ChangeMethod(RestApi api, string? resourceId, string? httpMethod, Func<ApiMethod, ApiMethod> change)
    {
        var resource = RequireResource(api, resourceId);
        return resource.ResourceMethods?.TryGetValue(httpMethod ?? "", out var method) == true
            ? WithMethod(api, resource, change(method))
            : throw ApiGatewayErrors.NotFound("Invalid Method identifier specified");
    }

    private static RestApi WithMethod(RestApi api, ApiResource resource, ApiMethod method)
    {
        var methods = new Dictionary<string, ApiMethod>(resource.ResourceMethods ?? new Dictionary<string, ApiMethod>()) { [method.HttpMethod] = method };
        return api with { Resources = new Dictionary<string, ApiResource>(api.Resources) { [resource.Id] = resource with { ResourceMethods = methods } } };
    }

    private static ApiResource RequireResource(RestApi api, string? id) =>
        api.Resources.TryGetValue(id ?? "", out var resource) ? resource : throw ApiGatewayErrors.NotFound("Invalid Resource identifier specified");
}
