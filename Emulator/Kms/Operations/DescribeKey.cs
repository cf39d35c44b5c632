using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record DescribeKeyRequest(string KeyId);

internal sealed record DescribeKeyResponse(KeyMetadata KeyMetadata);

internal sealed class DescribeKey(KeyDirectory directory) : IOperation<DescribeKeyRequest, DescribeKeyResponse>
{
    public IEnumerable<Permission> Permissions(DescribeKeyRequest request, Caller caller) => directory.Permission("kms:DescribeKey", request.KeyId, caller);

    public DescribeKeyResponse Invoke(DescribeKeyRequest request, Caller caller) => new(KeyMetadata.Of(directory.Require(request.KeyId, caller)));
}
