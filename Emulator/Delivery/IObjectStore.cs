using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Delivery;

/// <summary>The service that keeps objects in buckets, for services that read and write them with the rights of a caller.</summary>
internal interface IObjectStore
{
    /// <summary>Stores an object.</summary>
    /// <returns>Its ETag, without quotes.</returns>
    /// <exception cref="AwsErrorException">NoSuchBucket, AccessDenied and so on, as the caller would get them.</exception>
    Task<string> PutAsync(ObjectPlace place, Stream bytes, Caller caller, CancellationToken cancellationToken);

    /// <summary>Keys that begin with that of the place, in order.</summary>
    /// <exception cref="AwsErrorException">As for <see cref="PutAsync"/>.</exception>
    IReadOnlyList<string> List(ObjectPlace place, Caller caller);

    /// <summary>Opens an object. The caller disposes of the stream.</summary>
    /// <exception cref="AwsErrorException">As for <see cref="PutAsync"/>, or NoSuchKey.</exception>
    Stream Read(ObjectPlace place, Caller caller);
}
