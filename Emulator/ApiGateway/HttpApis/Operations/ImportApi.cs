using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

/// <summary>Makes an API from an OpenAPI document; stages come later.</summary>
internal sealed class ImportApi(HttpApiState state, IdSource ids, TimeProvider clock, EmulatorAddresses addresses) : IOperation<ImportApiRequest, HttpApi>
{
    public IEnumerable<Permission> Permissions(ImportApiRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, "/apis")];

    public HttpApi Invoke(ImportApiRequest request, Caller caller)
    {
        var id = ids.Lower(10);
        var outcome = ImportOutcome.Of(new HttpApi { ApiId = id, Name = "", CreatedDate = clock.GetUtcNow(), ApiEndpoint = HttpApi.EndpointOf(id, caller, addresses) }, request, ids);
        state.Add(new HttpApiEntry(outcome.Definition));
        return outcome.Answer;
    }
}
