using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ScheduleKeyDeletionResponse(string KeyId, [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset DeletionDate, string KeyState, int PendingWindowInDays);
