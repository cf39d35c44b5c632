using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;

namespace Acinaces.Emulator.S3;

/// <summary>Serves other services that read and write objects for a caller.</summary>
internal sealed class ObjectDelivery(S3Store store, BucketDirectory directory, ObjectReader reader, ObjectWriter writer, EmulatorContext context) : IObjectStore
{
    public async Task<string> PutAsync(ObjectPlace place, Stream bytes, Caller caller, CancellationToken cancellationToken)
    {
        context.Authorizer.Require(caller, directory.Right(caller, "PutObject", place.Bucket, place.Key));
        var bucket = directory.Require(place.Bucket, place.Owner, caller);
        NewObject.RequireKey(place.Key);
        var properties = new ObjectProperties { Encryption = ObjectEncryption.For(bucket, caller, place.Encryption, place.KmsKeyId, null) };
        var written = await writer.TakeAsync(bytes, Checksum.Default, cancellationToken);
        store.Put(bucket.Name, new ObjectVersion { Key = place.Key, ETag = written.Md5, Size = written.Piece.Length, Pieces = [written.Piece], Properties = properties, Checksum = written.Kept }, WriteCondition.None);
        return written.Md5;
    }

    public IReadOnlyList<string> List(ObjectPlace place, Caller caller)
    {
        context.Authorizer.Require(caller, directory.Right(caller, "ListBucket", place.Bucket).With(place.Key, null));
        directory.Require(place.Bucket, place.Owner, caller);
        return [.. Listing.OfObjects(store, place.Bucket, place.Key, null, null, int.MaxValue).Items.Select(version => version.Key)];
    }

    public Stream Read(ObjectPlace place, Caller caller)
    {
        context.Authorizer.Require(caller, directory.Right(caller, "GetObject", place.Bucket, place.Key));
        directory.Require(place.Bucket, place.Owner, caller);
        var version = reader.Find(place.Bucket, place.Key, null, "GET");
        return context.Blobs.Read(version.Pieces, 0, version.Size);
    }
}
