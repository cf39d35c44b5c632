using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record AliasListEntry(
    string AliasName,
    string AliasArn,
    string TargetKeyId,
    [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset CreationDate,
    [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset LastUpdatedDate);
