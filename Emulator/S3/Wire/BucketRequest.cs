namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request that says nothing but which bucket it is about.</summary>
internal sealed record BucketRequest : BucketScoped;
