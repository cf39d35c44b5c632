using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="Schema">JSON schema, draft 4, as text.</param>
internal sealed record ApiModel(string Id, string Name, string? Description, string Schema, string ContentType)
{
    /// <summary>The two models every API has from the start.</summary>
    public static IReadOnlyDictionary<string, ApiModel> BuiltIn(IdSource ids) => new Dictionary<string, ApiModel>
    {
        ["Empty"] = new(ids.Lower(6), "Empty", "This is a default empty schema model", """{"$schema":"http://json-schema.org/draft-04/schema#","title":"Empty Schema","type":"object"}""", "application/json"),
        ["Error"] = new(ids.Lower(6), "Error", "This is a default error schema model", """{"$schema":"http://json-schema.org/draft-04/schema#","title":"Error Schema","type":"object","properties":{"message":{"type":"string"}}}""", "application/json"),
    };
}
