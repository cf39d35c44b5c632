using Acinaces.Emulator.Kms.Model;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CreateKeyResponse(KeyMetadata KeyMetadata);
