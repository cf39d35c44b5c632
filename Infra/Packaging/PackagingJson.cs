using System.Text.Json.Serialization;

namespace Acinaces.Infra.Packaging;

/// <summary>How package manifests are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(PackageManifest))]
internal sealed partial class PackagingJson : JsonSerializerContext;
