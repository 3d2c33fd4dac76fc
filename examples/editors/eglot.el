;; Emacs 29, or an older one with the package eglot: bcd lsp for YAML files below a bcd.yaml.
(require 'eglot)
(define-derived-mode bcd-record-mode conf-colon-mode "bcd record")
(add-to-list 'auto-mode-alist
             '("/\\(bcd\\|\\(members\\|meetings\\|reports\\|programmes\\|documents\\|decisions\\|delegations\\|consultations\\|inspections\\|requests\\|proposals\\|commendations\\|budgets\\|incoming\\|holidays\\)/.*\\)\\.yaml\\'" . bcd-record-mode))
(add-to-list 'eglot-server-programs '(bcd-record-mode . ("bcd" "lsp")))
(add-hook 'bcd-record-mode-hook #'eglot-ensure)
