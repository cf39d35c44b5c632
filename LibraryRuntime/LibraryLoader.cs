using System.Reflection;
using System.Runtime.Loader;

namespace Acinaces.LibraryRuntime;

/// <summary>Loads a class library with the dependencies that its build wrote down beside it.</summary>
internal sealed class LibraryLoader(string path) : AssemblyLoadContext("library")
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) => _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;
}
