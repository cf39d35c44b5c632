namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request about the tags of a version.</summary>
internal sealed record ObjectTaggingRequest : VersionScoped;
