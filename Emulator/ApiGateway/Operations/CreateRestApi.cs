using System.Text.Json;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateRestApi(GatewayState state, IdSource ids, TimeProvider clock, ImportRestApi import) : IOperation<CreateRestApiRequest, RestApi>
{
    public IEnumerable<Permission> Permissions(CreateRestApiRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis")];

    public RestApi Invoke(CreateRestApiRequest request, Caller caller)
    {
        if (request.Mode == "import") return import.Invoke(new ImportRestApiRequest(request.Mode, request.FailOnWarnings, request.Body), caller);
        var settings = JsonSerializer.Deserialize(request.Body ?? [], ApiGatewayJson.Default.RestApiSettings) ?? new RestApiSettings();
        if (string.IsNullOrWhiteSpace(settings.Name)) throw ApiGatewayErrors.BadRequest("Name is required");
        if (settings.ApiKeySource is not (null or "HEADER" or "AUTHORIZER")) throw ApiGatewayErrors.BadRequest("Invalid API key source, must be HEADER or AUTHORIZER");
        var root = ids.Lower(10);
        var api = new RestApi
        {
            Id = ids.Lower(10),
            Name = settings.Name,
            Description = settings.Description,
            Version = settings.Version,
            CreatedDate = GatewayArn.Seconds(clock),
            BinaryMediaTypes = settings.BinaryMediaTypes ?? [],
            ApiKeySource = settings.ApiKeySource ?? "HEADER",
            EndpointConfiguration = settings.EndpointConfiguration ?? new EndpointConfiguration(["EDGE"]),
            Tags = settings.Tags,
            RootResourceId = root,
            Resources = new Dictionary<string, ApiResource> { [root] = new() { Id = root, Path = "/" } },
            Models = ApiModel.BuiltIn(ids),
        };
        state.Put(api);
        return api;
    }
}
