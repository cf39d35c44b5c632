namespace Acinaces.Emulator.S3.Wire;

internal sealed record HeadObjectRequest : ReadObjectRequest;
