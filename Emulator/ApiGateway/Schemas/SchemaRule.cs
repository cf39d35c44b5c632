using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>One keyword of a schema: adds what is wrong with the value. Says nothing of values it is not about.</summary>
internal delegate void SchemaRule(JsonElement value, List<string> errors);
