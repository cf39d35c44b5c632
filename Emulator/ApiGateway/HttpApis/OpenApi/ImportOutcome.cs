using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>What an import made of an API, and what it says about that.</summary>
internal sealed record ImportOutcome(ApiDefinition Definition, IReadOnlyList<string> Warnings, IReadOnlyList<string> Infos)
{
    /// <summary>The API as the caller sees it; the messages are told once and not kept.</summary>
    public HttpApi Answer => Definition.Api with { Warnings = Warnings.Count > 0 ? Warnings : null, ImportInfo = Infos.Count > 0 ? Infos : null };

    /// <exception cref="AwsErrorException">BadRequestException: the document is none, or there are warnings and there must be none.</exception>
    public static ImportOutcome Of(HttpApi api, ImportApiRequest request, IdSource ids)
    {
        var reader = new DefinitionReader(api, request.Body, request.Basepath, ids);
        var definition = reader.Read();
        if (request.FailOnWarnings is true && reader.Warnings.Count > 0) throw ApiGatewayErrors.BadRequest($"Warnings found during import:\n\t{string.Join("\n\t", reader.Warnings)}");
        return new ImportOutcome(definition, reader.Warnings, reader.Infos);
    }
}
