namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <param name="Body">The document; the whole of the answer.</param>
internal sealed record ExportedApi(byte[] Body);
