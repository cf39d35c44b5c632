using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>Where the code of functions lies: unpacked zips by their hash, or folders that are run in place.</summary>
/// <param name="dataDirectory">The emulator's data folder. Absent: a temporary folder, removed at the end.</param>
internal sealed class CodeStore(string? dataDirectory) : IDisposable
{
    /// <summary>The bucket name that means: the key is a folder of this machine that holds <c>bootstrap</c>, or a program of it; run it in place.</summary>
    public const string LocalBucket = "acinaces-local-code";
    private const long MaxUnzippedBytes = 262_144_000;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private readonly Lazy<string> _root = new(() => dataDirectory is null
        ? Directory.CreateTempSubdirectory("acinaces-lambda-").FullName
        : Directory.CreateDirectory(Path.Combine(dataDirectory, "lambda-code")).FullName);

    /// <exception cref="AwsErrorException">InvalidParameterValueException: the code cannot be had or has no <c>bootstrap</c>.</exception>
    public StoredCode Take(FunctionCode? code) => code switch
    {
        { ImageUri: not null } => throw LambdaErrors.Unsupported("A container image as code"),
        { ZipFile: { } zip } => Unpack(zip),
        { S3Bucket: LocalBucket, S3Key: { } folder } => InPlace(folder),
        { S3Bucket: not null } => throw LambdaErrors.Unsupported($"Code in a bucket other than {LocalBucket}"),
        _ => throw LambdaErrors.Invalid("Please provide a source for function code."),
    };

    public void Dispose()
    {
        if (dataDirectory is null && _root.IsValueCreated && Directory.Exists(_root.Value)) Directory.Delete(_root.Value, recursive: true);
    }

    private static StoredCode InPlace(string path)
    {
        if (Path.IsPathFullyQualified(path) && File.Exists(path) && Path.GetDirectoryName(path) is { } home)
        {
            // A build for debugging names its program as it likes; only what is packed for AWS must be called bootstrap.
            var program = new FileInfo(path);
            return new StoredCode(home, program.Length, Mark(path, program), program.Name);
        }
        return InFolder(path);
    }

    private static StoredCode InFolder(string folder)
    {
        var bootstrap = new FileInfo(Path.Combine(folder, "bootstrap"));
        if (!Path.IsPathFullyQualified(folder) || !bootstrap.Exists) throw LambdaErrors.Invalid($"There is no file 'bootstrap' in the absolute folder '{folder}'.");
        return new StoredCode(folder, bootstrap.Length, Mark(folder, bootstrap));
    }

    private static string Mark(string path, FileInfo program) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{program.LastWriteTimeUtc:O}\n{program.Length}")));

    private StoredCode Unpack(byte[] zip)
    {
        var hash = SHA256.HashData(zip);
        var folder = Path.Combine(_root.Value, Convert.ToHexStringLower(hash));
        if (!Directory.Exists(folder))
        {
            // Unpacked beside and renamed, so a folder of that name is always whole.
            var partial = $"{folder}.{Environment.ProcessId}";
            try
            {
                using var archive = new ZipArchive(new MemoryStream(zip, writable: false));
                if (archive.Entries.Sum(entry => entry.Length) > MaxUnzippedBytes) throw LambdaErrors.Invalid($"Unzipped size must be smaller than {MaxUnzippedBytes} bytes");
                archive.ExtractToDirectory(partial, overwriteFiles: true);
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException)
            {
                throw LambdaErrors.Invalid("Could not unzip uploaded file. Please check your file, then try to upload again.");
            }
            Directory.Move(partial, folder);
        }
        var bootstrap = Path.Combine(folder, "bootstrap");
        if (!File.Exists(bootstrap)) throw LambdaErrors.Invalid("The zip holds no file 'bootstrap' at its top, which custom runtimes start.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(bootstrap, File.GetUnixFileMode(bootstrap) | Executable);
        return new StoredCode(folder, zip.Length, Convert.ToBase64String(hash));
    }
}
