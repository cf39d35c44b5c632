using Acinaces.Emulator.Kms.Operations;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms;

/// <summary>AWS KMS: keys that never leave it, with real cryptography behind every answer.</summary>
internal sealed class KmsService : AwsService
{
    public KmsService(EmulatorContext context)
    {
        var clock = context.Clock;
        var ids = context.Ids;
        var keys = new KeyStore(clock, context.Journal, context.AtRest);
        var directory = new KeyDirectory(keys, ids, clock);
        var encryption = new Encryption(keys, directory);
        Journaled = [keys];
        Operations =
        [
            OperationBinding.For(new CancelKeyDeletion(keys, directory), () => KmsWire.Default.CancelKeyDeletionRequest, () => KmsWire.Default.CancelKeyDeletionResponse),
            OperationBinding.For(new CreateAlias(keys, directory, clock), () => KmsWire.Default.CreateAliasRequest, () => KmsWire.Default.CreateAliasResponse),
            OperationBinding.For(new CreateKey(directory), () => KmsWire.Default.CreateKeyRequest, () => KmsWire.Default.CreateKeyResponse),
            OperationBinding.For(new Decrypt(encryption, directory), () => KmsWire.Default.DecryptRequest, () => KmsWire.Default.DecryptResponse),
            OperationBinding.For(new DeleteAlias(keys), () => KmsWire.Default.DeleteAliasRequest, () => KmsWire.Default.DeleteAliasResponse),
            OperationBinding.For(new DescribeKey(directory), () => KmsWire.Default.DescribeKeyRequest, () => KmsWire.Default.DescribeKeyResponse),
            OperationBinding.For(new DisableKey(keys, directory), () => KmsWire.Default.DisableKeyRequest, () => KmsWire.Default.DisableKeyResponse),
            OperationBinding.For(new DisableKeyRotation(keys, directory), () => KmsWire.Default.DisableKeyRotationRequest, () => KmsWire.Default.DisableKeyRotationResponse),
            OperationBinding.For(new EnableKey(keys, directory), () => KmsWire.Default.EnableKeyRequest, () => KmsWire.Default.EnableKeyResponse),
            OperationBinding.For(new EnableKeyRotation(keys, directory, clock), () => KmsWire.Default.EnableKeyRotationRequest, () => KmsWire.Default.EnableKeyRotationResponse),
            OperationBinding.For(new Encrypt(encryption, directory), () => KmsWire.Default.EncryptRequest, () => KmsWire.Default.EncryptResponse),
            OperationBinding.For(new GenerateDataKey(encryption, directory, ids), () => KmsWire.Default.GenerateDataKeyRequest, () => KmsWire.Default.GenerateDataKeyResponse),
            OperationBinding.For(new GenerateDataKeyWithoutPlaintext(encryption, directory, ids), () => KmsWire.Default.GenerateDataKeyWithoutPlaintextRequest, () => KmsWire.Default.GenerateDataKeyWithoutPlaintextResponse),
            OperationBinding.For(new GenerateRandom(ids), () => KmsWire.Default.GenerateRandomRequest, () => KmsWire.Default.GenerateRandomResponse),
            OperationBinding.For(new GetKeyPolicy(directory), () => KmsWire.Default.GetKeyPolicyRequest, () => KmsWire.Default.GetKeyPolicyResponse, writes: false),
            OperationBinding.For(new GetKeyRotationStatus(directory), () => KmsWire.Default.GetKeyRotationStatusRequest, () => KmsWire.Default.GetKeyRotationStatusResponse, writes: false),
            OperationBinding.For(new GetPublicKey(keys, directory), () => KmsWire.Default.GetPublicKeyRequest, () => KmsWire.Default.GetPublicKeyResponse, writes: false),
            OperationBinding.For(new ListAliases(keys, directory), () => KmsWire.Default.ListAliasesRequest, () => KmsWire.Default.ListAliasesResponse, writes: false),
            OperationBinding.For(new ListKeys(keys), () => KmsWire.Default.ListKeysRequest, () => KmsWire.Default.ListKeysResponse, writes: false),
            OperationBinding.For(new ListResourceTags(directory), () => KmsWire.Default.ListResourceTagsRequest, () => KmsWire.Default.ListResourceTagsResponse, writes: false),
            OperationBinding.For(new PutKeyPolicy(keys, directory), () => KmsWire.Default.PutKeyPolicyRequest, () => KmsWire.Default.PutKeyPolicyResponse),
            OperationBinding.For(new ReEncrypt(encryption, directory), () => KmsWire.Default.ReEncryptRequest, () => KmsWire.Default.ReEncryptResponse),
            OperationBinding.For(new ScheduleKeyDeletion(keys, directory, clock), () => KmsWire.Default.ScheduleKeyDeletionRequest, () => KmsWire.Default.ScheduleKeyDeletionResponse),
            OperationBinding.For(new Sign(keys, directory), () => KmsWire.Default.SignRequest, () => KmsWire.Default.SignResponse),
            OperationBinding.For(new TagResource(keys, directory), () => KmsWire.Default.TagResourceRequest, () => KmsWire.Default.TagResourceResponse),
            OperationBinding.For(new UntagResource(keys, directory), () => KmsWire.Default.UntagResourceRequest, () => KmsWire.Default.UntagResourceResponse),
            OperationBinding.For(new UpdateAlias(keys, directory, clock), () => KmsWire.Default.UpdateAliasRequest, () => KmsWire.Default.UpdateAliasResponse),
            OperationBinding.For(new UpdateKeyDescription(keys, directory), () => KmsWire.Default.UpdateKeyDescriptionRequest, () => KmsWire.Default.UpdateKeyDescriptionResponse),
            OperationBinding.For(new Verify(keys, directory), () => KmsWire.Default.VerifyRequest, () => KmsWire.Default.VerifyResponse, writes: false),
        ];
    }

    public override string SigningName => "kms";

    public override string DisplayName => "KMS";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.1", "TrentService")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }
}
