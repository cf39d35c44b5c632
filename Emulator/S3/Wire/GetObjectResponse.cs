namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetObjectResponse : ReadObjectResponse;
