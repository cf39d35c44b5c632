using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GetKeyRotationStatus(KeyDirectory directory) : IOperation<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse>
{
    public IEnumerable<Permission> Permissions(GetKeyRotationStatusRequest request, Caller caller) => directory.Permission("kms:GetKeyRotationStatus", request.KeyId, caller);

    public GetKeyRotationStatusResponse Invoke(GetKeyRotationStatusRequest request, Caller caller)
    {
        var key = directory.Require(request.KeyId, caller);
        if (key.Spec != KeySpecs.Symmetric)
            throw KmsErrors.Unsupported(key.Arn);
        return new GetKeyRotationStatusResponse { KeyRotationEnabled = key.RotationDays is not null, KeyId = key.Arn, RotationPeriodInDays = key.RotationDays, NextRotationDate = key.NextRotationAt };
    }
}
