namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>Where the files of an import lie: all objects whose keys begin with the prefix.</summary>
internal sealed record S3BucketSource(string? S3BucketOwner, string? S3Bucket, string? S3KeyPrefix);
