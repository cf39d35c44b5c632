namespace Acinaces.Infra.Packaging;

/// <summary>Which sources the archives beside it were made from, so that stale ones are noticed.</summary>
/// <param name="Fingerprint">Of the sources.</param>
/// <param name="Code">Hash of the function package.</param>
/// <param name="Layer">Hash of the layer.</param>
internal sealed record PackageManifest(string Fingerprint, string Code, string Layer);
