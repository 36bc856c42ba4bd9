using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using MudBlazor;

namespace Invitations.Tests.Support;

/// <summary>Which words of its own the component library can show, read from its code.</summary>
internal static class LibraryParts
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(MudComponentBase).Assembly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every word it has, in English.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = ReadEnglish();

    /// <summary>The library's components that a source names as an element, or makes one of its own of.</summary>
    public static IEnumerable<string> NamedIn(string source) => Regex.Matches(source, @"<(Mud[A-Z]\w*)|\bclass \w+(?:<\w+>)?(?:\(.*\))? : (Mud[A-Z]\w*)").Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value);

    /// <summary>The keys a component, or what it draws inside, can ask words for.</summary>
    public static IEnumerable<string> KeysOf(string component)
    {
        var start = Library.GetTypes().Where(t => t.Namespace == nameof(MudBlazor) && t.Name.Split('`')[0] == component).ToList();
        if (start.Count == 0) throw new ArgumentException($"The library has no {component}.", nameof(component));
        var (seen, waiting, keys) = (new HashSet<Type>(), new Queue<Type>(start), new HashSet<string>());
        while (waiting.TryDequeue(out var type))
        {
            if (type.Assembly != Library || !seen.Add(type)) continue;
            if (type.BaseType is { } above) waiting.Enqueue(Definition(above));
            foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            {
                foreach (var found in In(method))
                {
                    if (found is string text && English.ContainsKey(text)) keys.Add(text);
                    else if (found is Type drawn) waiting.Enqueue(Definition(drawn));
                }
            }

            foreach (var closure in type.GetNestedTypes(All)) waiting.Enqueue(closure);
        }

        return keys;
    }

    // Texts in a method, and the components it opens: by themselves, or through the compiler's helpers for generic ones.
    private static IEnumerable<object> In(MethodBase method)
    {
        foreach (var (code, token) in Instructions(method.GetMethodBody()?.GetILAsByteArray() ?? []))
        {
            if (code.OperandType is OperandType.InlineString) yield return method.Module.ResolveString(token);
            if (code.OperandType is not OperandType.InlineMethod) continue;
            var called = method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            if (called is MethodInfo { Name: "OpenComponent", IsGenericMethod: true } opens) yield return opens.GetGenericArguments()[0];
            if (called.DeclaringType is not { Name: "TypeInference" }) continue;
            foreach (var inside in In(called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called)) yield return inside;
        }
    }

    private static IEnumerable<(OpCode Code, int Token)> Instructions(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == 0xFE ? (short)(0xFE00 | body[at + 1]) : body[at]];
            at += code.Size;
            var token = code.OperandType is OperandType.InlineString or OperandType.InlineMethod ? BitConverter.ToInt32(body, at) : 0;
            yield return (code, token);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
        }
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static Dictionary<string, string> ReadEnglish()
    {
        var words = new System.Resources.ResourceManager("MudBlazor.Resources.LanguageResource", Library).GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!;
        return words.Cast<System.Collections.DictionaryEntry>().ToDictionary(w => (string)w.Key, w => (string)w.Value!);
    }
}
