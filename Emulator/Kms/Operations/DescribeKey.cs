using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class DescribeKey(KeyDirectory directory) : IOperation<DescribeKeyRequest, DescribeKeyResponse>
{
    public IEnumerable<Permission> Permissions(DescribeKeyRequest request, Caller caller) => directory.Permission("kms:DescribeKey", request.KeyId, caller);

    public DescribeKeyResponse Invoke(DescribeKeyRequest request, Caller caller) => new(KeyMetadata.Of(directory.Require(request.KeyId, caller)));
}
