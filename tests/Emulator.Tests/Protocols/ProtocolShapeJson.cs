using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Tests.Protocols;

[JsonSerializable(typeof(ProtocolShape))]
internal sealed partial class ProtocolShapeJson : JsonSerializerContext;
