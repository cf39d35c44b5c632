using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>How the manifests of an export are written; what does not apply is null in them.</summary>
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(ExportedFile))]
internal sealed partial class ManifestJson : JsonSerializerContext;
