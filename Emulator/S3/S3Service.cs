using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.S3.Operations;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3;

/// <summary>Amazon S3: buckets of objects, with versions, uploads in parts, checksums and policies.</summary>
internal sealed class S3Service : AwsService
{
    private readonly EmulatorContext _context;
    private readonly S3Store _store;
    private readonly BucketDirectory _directory;
    private readonly ObjectWriter _writer;
    private readonly ObjectReader _reader;
    private readonly BucketCors _cors;
    private IReadOnlyList<OperationBinding>? _operations;

    public S3Service(EmulatorContext context)
    {
        _context = context;
        _store = new S3Store(context.Clock, context.Journal, context.Blobs, context.Ids);
        _directory = new BucketDirectory(_store, context);
        _writer = new ObjectWriter(context.Blobs);
        _reader = new ObjectReader(_store, _directory, context.Blobs);
        _cors = new BucketCors(_store);
        context.Delivery.RegisterObjects(new ObjectDelivery(_store, _directory, _reader, _writer, context));
        Journaled = [_store];
        Endpoints = [_cors];
    }

    public override string SigningName => "s3";

    public override string DisplayName => "S3";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.RestXml("http://s3.amazonaws.com/doc/2006-03-01/", BucketHost.PathOf)];

    public override IReadOnlyList<OperationBinding> Operations => _operations ??= [.. Served(), .. RefusedOperations.All];

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    public override bool AllowOrigin(WireRequest request, WireResponse response) => _cors.Allow(request, response);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _context.Blobs.RemoveOthers(_store.Pieces);
        return Task.CompletedTask;
    }

    private List<OperationBinding> Served()
    {
        var (store, directory, reader, writer, context) = (_store, _directory, _reader, _writer, _context);
        return
        [
            OperationBinding.For(new AbortMultipartUpload(store, directory), () => S3Wire.Default.AbortMultipartUploadRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}/{Key+}?uploadId", 204)),
            OperationBinding.For(new CompleteMultipartUpload(store, directory, writer, context.Addresses), () => S3Wire.Default.CompleteMultipartUploadRequest, () => S3Wire.Default.CompleteMultipartUploadResponse, http: new("POST", "/{Bucket}/{Key+}?uploadId")),
            OperationBinding.For(new CopyObject(store, directory, reader, writer), () => S3Wire.Default.CopyObjectRequest, () => S3Wire.Default.CopyObjectResponse, http: new("PUT", "/{Bucket}/{Key+}") { RequiredHeader = "x-amz-copy-source" }),
            OperationBinding.For(new CreateBucket(store, directory, context.Clock), () => S3Wire.Default.CreateBucketRequest, () => S3Wire.Default.CreateBucketResponse, http: new("PUT", "/{Bucket}")),
            OperationBinding.For(new CreateMultipartUpload(store, directory, context.Ids, context.Clock), () => S3Wire.Default.CreateMultipartUploadRequest, () => S3Wire.Default.CreateMultipartUploadResponse, http: new("POST", "/{Bucket}/{Key+}?uploads")),
            OperationBinding.For(new DeleteBucket(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}", 204)),
            OperationBinding.For(new DeleteBucketCors(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?cors", 204)),
            OperationBinding.For(new DeleteBucketEncryption(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?encryption", 204)),
            OperationBinding.For(new DeleteBucketLifecycle(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?lifecycle", 204)),
            OperationBinding.For(new DeleteBucketOwnershipControls(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?ownershipControls", 204)),
            OperationBinding.For(new DeleteBucketPolicy(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?policy", 204)),
            OperationBinding.For(new DeleteBucketTagging(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?tagging", 204)),
            OperationBinding.For(new DeleteObject(store, directory), () => S3Wire.Default.DeleteObjectRequest, () => S3Wire.Default.DeleteObjectResponse, http: new("DELETE", "/{Bucket}/{Key+}", 204)),
            OperationBinding.For(new DeleteObjectTagging(store, directory, reader), () => S3Wire.Default.ObjectTaggingRequest, () => S3Wire.Default.ObjectTaggingResponse, http: new("DELETE", "/{Bucket}/{Key+}?tagging", 204)),
            OperationBinding.For(new DeleteObjects(store, directory), () => S3Wire.Default.DeleteObjectsRequest, () => S3Wire.Default.DeleteObjectsResponse, http: new("POST", "/{Bucket}?delete")),
            OperationBinding.For(new DeletePublicAccessBlock(store, directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.EmptyResponse, http: new("DELETE", "/{Bucket}?publicAccessBlock", 204)),
            OperationBinding.For(new GetBucketAcl(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.AclResponse, writes: false, http: new("GET", "/{Bucket}?acl")),
            OperationBinding.For(new GetBucketCors(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketCorsResponse, writes: false, http: new("GET", "/{Bucket}?cors")),
            OperationBinding.For(new GetBucketEncryption(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketEncryptionResponse, writes: false, http: new("GET", "/{Bucket}?encryption")),
            OperationBinding.For(new GetBucketLifecycleConfiguration(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketLifecycleConfigurationResponse, writes: false, http: new("GET", "/{Bucket}?lifecycle")),
            OperationBinding.For(new GetBucketLocation(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketLocationResponse, writes: false, http: new("GET", "/{Bucket}?location")),
            OperationBinding.For(new GetBucketOwnershipControls(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketOwnershipControlsResponse, writes: false, http: new("GET", "/{Bucket}?ownershipControls")),
            OperationBinding.For(new GetBucketPolicy(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketPolicyResponse, writes: false, http: new("GET", "/{Bucket}?policy") { ResponsePayloadMember = "Policy" }),
            OperationBinding.For(new GetBucketPolicyStatus(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketPolicyStatusResponse, writes: false, http: new("GET", "/{Bucket}?policyStatus")),
            OperationBinding.For(new GetBucketTagging(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketTaggingResponse, writes: false, http: new("GET", "/{Bucket}?tagging")),
            OperationBinding.For(new GetBucketVersioning(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetBucketVersioningResponse, writes: false, http: new("GET", "/{Bucket}?versioning")),
            OperationBinding.For(new GetObject(directory, reader), () => S3Wire.Default.GetObjectRequest, () => S3Wire.Default.GetObjectResponse, writes: false, http: new("GET", "/{Bucket}/{Key+}") { StatusMember = "HttpStatus" }),
            OperationBinding.For(new GetObjectAcl(directory, reader), () => S3Wire.Default.ObjectTaggingRequest, () => S3Wire.Default.AclResponse, writes: false, http: new("GET", "/{Bucket}/{Key+}?acl")),
            OperationBinding.For(new GetObjectAttributes(directory, reader), () => S3Wire.Default.GetObjectAttributesRequest, () => S3Wire.Default.GetObjectAttributesResponse, writes: false, http: new("GET", "/{Bucket}/{Key+}?attributes")),
            OperationBinding.For(new GetObjectTagging(directory, reader), () => S3Wire.Default.ObjectTaggingRequest, () => S3Wire.Default.GetObjectTaggingResponse, writes: false, http: new("GET", "/{Bucket}/{Key+}?tagging")),
            OperationBinding.For(new GetPublicAccessBlock(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.GetPublicAccessBlockResponse, writes: false, http: new("GET", "/{Bucket}?publicAccessBlock")),
            OperationBinding.For(new HeadBucket(directory), () => S3Wire.Default.BucketRequest, () => S3Wire.Default.HeadBucketResponse, writes: false, http: new("HEAD", "/{Bucket}")),
            OperationBinding.For(new HeadObject(directory, reader), () => S3Wire.Default.HeadObjectRequest, () => S3Wire.Default.HeadObjectResponse, writes: false, http: new("HEAD", "/{Bucket}/{Key+}") { StatusMember = "HttpStatus" }),
            OperationBinding.For(new ListBuckets(store), () => S3Wire.Default.ListBucketsRequest, () => S3Wire.Default.ListBucketsResponse, writes: false, http: new("GET", "/")),
            OperationBinding.For(new ListMultipartUploads(store, directory), () => S3Wire.Default.ListMultipartUploadsRequest, () => S3Wire.Default.ListMultipartUploadsResponse, writes: false, http: new("GET", "/{Bucket}?uploads")),
            OperationBinding.For(new ListObjectVersions(store, directory), () => S3Wire.Default.ListObjectVersionsRequest, () => S3Wire.Default.ListObjectVersionsResponse, writes: false, http: new("GET", "/{Bucket}?versions")),
            OperationBinding.For(new ListObjects(store, directory), () => S3Wire.Default.ListObjectsRequest, () => S3Wire.Default.ListObjectsResponse, writes: false, http: new("GET", "/{Bucket}")),
            OperationBinding.For(new ListObjectsV2(store, directory), () => S3Wire.Default.ListObjectsV2Request, () => S3Wire.Default.ListObjectsV2Response, writes: false, http: new("GET", "/{Bucket}?list-type=2")),
            OperationBinding.For(new ListParts(store, directory), () => S3Wire.Default.ListPartsRequest, () => S3Wire.Default.ListPartsResponse, writes: false, http: new("GET", "/{Bucket}/{Key+}?uploadId")),
            OperationBinding.For(new PutBucketAcl(directory), () => S3Wire.Default.PutAclRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?acl")),
            OperationBinding.For(new PutBucketCors(store, directory), () => S3Wire.Default.PutBucketCorsRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?cors")),
            OperationBinding.For(new PutBucketEncryption(store, directory), () => S3Wire.Default.PutBucketEncryptionRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?encryption")),
            OperationBinding.For(new PutBucketLifecycleConfiguration(store, directory, context.Ids), () => S3Wire.Default.PutBucketLifecycleConfigurationRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?lifecycle")),
            OperationBinding.For(new PutBucketOwnershipControls(store, directory), () => S3Wire.Default.PutBucketOwnershipControlsRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?ownershipControls")),
            OperationBinding.For(new PutBucketPolicy(store, directory), () => S3Wire.Default.PutBucketPolicyRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?policy") { PayloadMember = "Policy" }),
            OperationBinding.For(new PutBucketTagging(store, directory), () => S3Wire.Default.PutBucketTaggingRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?tagging")),
            OperationBinding.For(new PutBucketVersioning(store, directory), () => S3Wire.Default.PutBucketVersioningRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?versioning")),
            OperationBinding.For(new PutObject(store, directory, writer), () => S3Wire.Default.PutObjectRequest, () => S3Wire.Default.PutObjectResponse, http: new("PUT", "/{Bucket}/{Key+}")) with { ReadsBody = true },
            OperationBinding.For(new PutObjectAcl(directory), () => S3Wire.Default.PutAclRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}/{Key+}?acl")),
            OperationBinding.For(new PutObjectTagging(store, directory, reader), () => S3Wire.Default.PutObjectTaggingRequest, () => S3Wire.Default.ObjectTaggingResponse, http: new("PUT", "/{Bucket}/{Key+}?tagging")),
            OperationBinding.For(new PutPublicAccessBlock(store, directory), () => S3Wire.Default.PutPublicAccessBlockRequest, () => S3Wire.Default.EmptyResponse, http: new("PUT", "/{Bucket}?publicAccessBlock")),
            OperationBinding.For(new UploadPart(store, directory, writer), () => S3Wire.Default.UploadPartRequest, () => S3Wire.Default.UploadPartResponse, http: new("PUT", "/{Bucket}/{Key+}?partNumber&uploadId")) with { ReadsBody = true },
            OperationBinding.For(new UploadPartCopy(store, directory, reader, writer), () => S3Wire.Default.UploadPartCopyRequest, () => S3Wire.Default.UploadPartCopyResponse, http: new("PUT", "/{Bucket}/{Key+}?partNumber&uploadId") { RequiredHeader = "x-amz-copy-source" }),
        ];
    }
}
