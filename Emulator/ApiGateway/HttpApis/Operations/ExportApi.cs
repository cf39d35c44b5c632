using Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class ExportApi(HttpApiState state) : IOperation<ExportApiRequest, ExportedApi>
{
    public IEnumerable<Permission> Permissions(ExportApiRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/exports/{request.Specification}")];

    public ExportedApi Invoke(ExportApiRequest request, Caller caller)
    {
        var entry = state.Require(request.ApiId, caller);
        if (request.Specification is not "OAS30") throw ApiGatewayErrors.BadRequest("Invalid specification specified. Must be one of [OAS30]");
        if (request.OutputType is not "JSON") throw request.OutputType is "YAML" ? ApiGatewayErrors.Unsupported("The outputType YAML (only JSON)") : ApiGatewayErrors.BadRequest("Invalid outputType specified. Must be one of [JSON, YAML]");
        if (request.ExportVersion is not (null or "1.0")) throw ApiGatewayErrors.BadRequest("Invalid exportVersion specified. Must be one of [1.0]");
        var definition = request.StageName is null ? entry.Definition : entry.RequireDeployment(entry.RequireStage(request.StageName).DeploymentId).Definition;
        return new ExportedApi(new DefinitionWriter(definition, request.IncludeExtensions is not false).Write(request.StageName));
    }
}
