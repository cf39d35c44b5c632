using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GenerateRandom(IdSource ids) : IOperation<GenerateRandomRequest, GenerateRandomResponse>
{
    public IEnumerable<Permission> Permissions(GenerateRandomRequest request, Caller caller) => [new Permission("kms:GenerateRandom", "*")];

    public GenerateRandomResponse Invoke(GenerateRandomRequest request, Caller caller) => request.NumberOfBytes is >= 1 and <= KmsLimits.MaxRandomBytes
        ? new GenerateRandomResponse(ids.Bytes(request.NumberOfBytes))
        : throw KmsErrors.Validation("NumberOfBytes must be between 1 and 1024.");
}
