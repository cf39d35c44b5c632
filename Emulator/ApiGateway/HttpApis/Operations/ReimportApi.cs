using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

/// <summary>Puts an OpenAPI document in place of all that an API has, apart from its stages and deployments.</summary>
internal sealed class ReimportApi(HttpApiState state, IdSource ids) : IOperation<ImportApiRequest, HttpApi>
{
    public IEnumerable<Permission> Permissions(ImportApiRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/apis/{request.ApiId}")];

    public HttpApi Invoke(ImportApiRequest request, Caller caller)
    {
        HttpApi? answer = null;
        var changed = state.Edit(request.ApiId, caller, definition =>
        {
            var present = definition.Api;
            var outcome = ImportOutcome.Of(new HttpApi { ApiId = present.ApiId, Name = "", CreatedDate = present.CreatedDate, ApiEndpoint = present.ApiEndpoint, Tags = present.Tags }, request, ids);
            answer = outcome.Answer;
            return outcome.Definition;
        });
        return answer ?? changed.Api;
    }
}
