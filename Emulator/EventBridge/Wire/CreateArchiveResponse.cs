using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record CreateArchiveResponse(string ArchiveArn, string State, [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset CreationTime);
