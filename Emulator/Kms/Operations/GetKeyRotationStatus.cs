using System.Text.Json.Serialization;
using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record GetKeyRotationStatusRequest(string KeyId);

internal sealed record GetKeyRotationStatusResponse
{
    public required bool KeyRotationEnabled { get; init; }

    public required string KeyId { get; init; }

    public int? RotationPeriodInDays { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? NextRotationDate { get; init; }
}

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
