using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record DeleteSecretResponse(string ARN, string Name, [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset DeletionDate);
