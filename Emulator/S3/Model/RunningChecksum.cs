using System.Security.Cryptography;

namespace Acinaces.Emulator.S3.Model;

/// <summary>A checksum that grows with the bytes.</summary>
internal abstract class RunningChecksum : IDisposable
{
    /// <summary>One of <see cref="Checksum.Algorithms"/>.</summary>
    public static RunningChecksum Of(string algorithm) => algorithm switch
    {
        "CRC32" => new CyclicChecksum(32, 0xEDB88320),
        "CRC32C" => new CyclicChecksum(32, 0x82F63B78),
        "CRC64NVME" => new CyclicChecksum(64, 0x9A6C9329AC4BC9B5),
        "SHA1" => new Hash(HashAlgorithmName.SHA1),
        "SHA256" => new Hash(HashAlgorithmName.SHA256),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Not a checksum algorithm of S3."),
    };

    public abstract void Append(ReadOnlySpan<byte> bytes);

    public abstract byte[] ToBytes();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class Hash(HashAlgorithmName name) : RunningChecksum
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

        public override void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

        public override byte[] ToBytes() => _hash.GetCurrentHash();

        protected override void Dispose(bool disposing)
        {
            _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
