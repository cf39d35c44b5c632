using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.OpenApi;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

/// <summary>A new API from an OpenAPI 3 document.</summary>
internal sealed class ImportRestApi(GatewayState state, IdSource ids, TimeProvider clock) : IOperation<ImportRestApiRequest, RestApi>
{
    public IEnumerable<Permission> Permissions(ImportRestApiRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis")];

    public RestApi Invoke(ImportRestApiRequest request, Caller caller)
    {
        var root = ids.Lower(10);
        var empty = new RestApi
        {
            Id = ids.Lower(10),
            Name = "",
            CreatedDate = GatewayArn.Seconds(clock),
            RootResourceId = root,
            Resources = new Dictionary<string, ApiResource> { [root] = new() { Id = root, Path = "/" } },
            Models = ApiModel.BuiltIn(ids),
        };
        var api = new OpenApiReader(request.Body ?? [], ids).Overwrite(empty);
        state.Put(api);
        return api;
    }
}
